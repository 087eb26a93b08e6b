-- Each writing of all bars of a data set makes a new generation; the data set names the one that
-- counts, so that readers keep theirs until they are done.
CREATE SEQUENCE troupe.generation AS integer;

-- Names are compared byte by byte, whatever the language of the database is.
CREATE TABLE troupe.dataset (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text COLLATE "C" NOT NULL UNIQUE,
    generation integer,
    bar_interval text,
    columns text[] NOT NULL DEFAULT '{}'
);

-- The ordinal is the order in which symbols were first stored.
CREATE TABLE troupe.symbol (
    generation integer NOT NULL,
    ordinal integer NOT NULL,
    name text COLLATE "C" NOT NULL,
    bars bigint NOT NULL,
    first_time bigint NOT NULL,
    last_time bigint NOT NULL,
    PRIMARY KEY (generation, ordinal),
    UNIQUE (generation, name)
);

-- Times are seconds since 1970 in UTC; values are NULL where there is none.
CREATE TABLE troupe.bar (
    generation integer NOT NULL,
    symbol integer NOT NULL,
    time bigint NOT NULL,
    open double precision,
    high double precision,
    low double precision,
    close double precision NOT NULL,
    volume double precision,
    adj_close double precision,
    PRIMARY KEY (generation, symbol, time)
);

CREATE TABLE troupe.corporate_action (
    dataset integer NOT NULL REFERENCES troupe.dataset ON DELETE CASCADE,
    position integer NOT NULL,
    ex_date date NOT NULL,
    kind text NOT NULL,
    symbol text NOT NULL,
    numerator bigint,
    denominator bigint,
    amount double precision,
    new_symbol text,
    PRIMARY KEY (dataset, position)
);

CREATE TABLE troupe.instrument (
    dataset integer NOT NULL REFERENCES troupe.dataset ON DELETE CASCADE,
    position integer NOT NULL,
    symbol text NOT NULL,
    currency text NOT NULL,
    quantity_step double precision NOT NULL,
    lot_steps bigint NOT NULL,
    tick double precision NOT NULL,
    multiplier double precision NOT NULL,
    shortable boolean NOT NULL,
    borrow_rate_annual double precision NOT NULL,
    session text NOT NULL,
    PRIMARY KEY (dataset, position)
);

-- For people and other programs: all bars that count, by name.
CREATE VIEW troupe.bars AS
    SELECT dataset.name AS dataset, symbol.name AS symbol, to_timestamp(bar.time) AS time,
           bar.open, bar.high, bar.low, bar.close, bar.volume, bar.adj_close
    FROM troupe.dataset
    JOIN troupe.symbol ON symbol.generation = dataset.generation
    JOIN troupe.bar ON bar.generation = symbol.generation AND bar.symbol = symbol.ordinal;

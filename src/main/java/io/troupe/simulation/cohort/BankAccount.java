package io.troupe.simulation.cohort;

import io.troupe.execution.desk.DeskAccount;
import io.troupe.ledger.SleeveBank;

/** What a desk sees of its sleeve in a bank. */
record BankAccount(SleeveBank bank, int sleeve) implements DeskAccount {
    @Override
    public long position(int asset) {
        return bank.position(sleeve, asset);
    }

    @Override
    public long cashMicros() {
        return bank.cashMicros(sleeve);
    }

    @Override
    public double equity() {
        return bank.equity(sleeve);
    }
}

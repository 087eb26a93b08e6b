package io.troupe.journal;

import java.io.ByteArrayOutputStream;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Packing a fill as the journal stores it, and reading it back. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class CodecBenchmark {
    private static final int ASSETS = 20;
    private static final int FILLS = 1_000;
    /** What the head of a section of fills begins with, as {@code BarCodec} documents. */
    private static final int FILLS_CODE = 1;

    private final EntryBuffer buffer = new EntryBuffer(ASSETS);
    private final PortfolioShape shape = new BookLayout(256, 256).book(0, ASSETS);
    private byte[] packed = {};

    @Setup
    public void prepare() {
        pack();
        var bytes = new ByteArrayOutputStream();
        bytes.write(FILLS_CODE);
        for (int rest = buffer.size(); rest != 0; rest >>>= 7) {
            bytes.write(rest > 0x7F ? rest & 0x7F | 0x80 : rest);
        }
        bytes.write(buffer.array(), 0, buffer.size());
        packed = bytes.toByteArray();
    }

    @Benchmark
    @OperationsPerInvocation(FILLS)
    public int pack() {
        buffer.reset();
        for (int n = 0; n < FILLS; n++) {
            long quantity = 100L + n;
            long notional = quantity * 123_456_789L;
            buffer.fill(n & 255, n % ASSETS, quantity, notional, quantity * 5_000,
                    notional / 2_000);
        }
        return buffer.size();
    }

    @Benchmark
    @OperationsPerInvocation(FILLS)
    public long unpack() {
        var sum = new Sum();
        BarCodec.decode(packed, 0, packed.length, 0, shape, sum);
        return sum.micros;
    }

    private static final class Sum implements BookingVisitor {
        private long micros;

        @Override
        public void fill(int strategy, int asset, long quantity, long notionalMicros,
                long feeMicros, long slippageMicros) {
            micros += notionalMicros + feeMicros;
        }
    }
}

package io.troupe.cli.start;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.List;

/**
 * What this process executes. A process that executes another program keeps its number, its
 * streams, its terminal and its parent: who waits for it, or kills it, notices nothing. A child
 * would outlive whom a signal kills.
 */
final class ProcessImage {
    private ProcessImage() {}

    /**
     * Executes a command in the place of this one. Returns only if that failed. The system ends all
     * other threads at once; no shutdown hook runs.
     */
    @SuppressWarnings("restricted") // the launcher permits it
    static void replace(CommandWords command) {
        Linker linker = Linker.nativeLinker();
        List<byte[]> words = command.words();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment[] strings = words.stream().map(word -> string(word, arena))
                    .toArray(MemorySegment[]::new);
            // Its last element stays null, which ends it.
            MemorySegment list = arena.allocate(ValueLayout.ADDRESS, strings.length + 1);
            for (int at = 0; at < strings.length; at++) {
                list.setAtIndex(ValueLayout.ADDRESS, at, strings[at]);
            }
            MethodHandle execv = linker.downcallHandle(
                    linker.defaultLookup().findOrThrow("execv"),
                    FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS,
                            ValueLayout.ADDRESS));
            // Returns only where it failed, and then its number says nothing to the user.
            @SuppressWarnings("unused")
            int failure = (int) execv.invokeExact(strings[0], list);
        } catch (Throwable unable) { // the command goes on as it was started
            if (unable instanceof VirtualMachineError fault) {
                throw fault;
            }
        }
    }

    private static MemorySegment string(byte[] word, Arena arena) {
        MemorySegment string = arena.allocate(word.length + 1L);
        MemorySegment.copy(word, 0, string, ValueLayout.JAVA_BYTE, 0, word.length);
        return string;
    }
}

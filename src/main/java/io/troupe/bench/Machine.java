package io.troupe.bench;

import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What the figures were measured on.
 *
 * @param processor its name, or the architecture
 * @param cores how many the JVM may use
 * @param jdk version and vendor
 * @param heapMegabytes the largest heap
 * @param collector the garbage collector
 */
record Machine(String processor, int cores, String jdk, long heapMegabytes, String collector) {
    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

    static Machine current() {
        Runtime runtime = Runtime.getRuntime();
        List<String> collectors = ManagementFactory.getGarbageCollectorMXBeans().stream()
                .map(GarbageCollectorMXBean::getName).toList();
        return new Machine(processorName(), runtime.availableProcessors(),
                System.getProperty("java.vm.name") + " " + Runtime.version(),
                runtime.maxMemory() >> 20, String.join(" + ", collectors));
    }

    private static String processorName() {
        try {
            return Files.readAllLines(CPU_INFO).stream()
                    .filter(line -> line.startsWith("model name")).findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).trim())
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException e) {
            return System.getProperty("os.arch");
        }
    }

    @Override
    public String toString() {
        return cores + " cores (" + processor + "), " + jdk + ", heap " + heapMegabytes + " MB, "
                + collector;
    }
}

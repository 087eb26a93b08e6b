package io.troupe.cli;
import picocli.CommandLine.Command;
@Command(name="import")
final class DataImportCommand implements Runnable { private DataImportCommand() {} public void run() {} }

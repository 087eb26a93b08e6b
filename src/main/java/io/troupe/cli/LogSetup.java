package io.troupe.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.spi.ContextAwareBase;
import io.troupe.cli.console.FaultLog;

/**
 * Sets logging up: what libraries warn of goes to the {@link FaultLog}, nothing to the terminal. In
 * code, because reading a {@code logback.xml} costs a run 30 ms more (88 → 120, measured); one on
 * the class path, or named by {@code -Dlogback.configurationFile}, still takes precedence.
 */
public final class LogSetup extends ContextAwareBase implements Configurator {
    @Override
    public void configure(LoggerContext context) {
        ToFaultLog appender = new ToFaultLog();
        appender.setContext(context);
        appender.setName("fault-log");
        appender.start();
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(appender);
    }

    private static final class ToFaultLog extends AppenderBase<ILoggingEvent> {
        @Override
        protected void append(ILoggingEvent event) {
            IThrowableProxy fault = event.getThrowableProxy();
            FaultLog.ofProcess().write(event.getLevel() + " " + event.getLoggerName() + " "
                    + event.getFormattedMessage(),
                    fault instanceof ThrowableProxy proxy ? proxy.getThrowable() : null);
        }
    }
}

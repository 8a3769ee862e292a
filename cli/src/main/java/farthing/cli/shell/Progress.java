package farthing.cli.shell;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A bar on standard error for long work, where a terminal shows it; else nothing. */
public final class Progress implements AutoCloseable {
    private static final int EVERY_BYTES = 1 << 20;
    private static final int WIDTH = 79;

    private final @Nullable ProgressBar bar;
    private long shown;

    private Progress(@Nullable ProgressBar bar) {
        this.bar = bar;
    }

    /** @param bytes in all, or -1 if not known */
    public static Progress of(Shell shell, String task, long bytes) {
        if (!shell.isTerminal(Shell.Channel.ERR) || (bytes >= 0 && bytes < 4L * EVERY_BYTES)) {
            return new Progress(null);
        }
        return new Progress(new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(bytes)
                .setUnit(" MiB", EVERY_BYTES)
                .setStyle(shell.hasUnicode() ? ProgressBarStyle.UNICODE_BLOCK : ProgressBarStyle.ASCII)
                .setConsumer(new ConsoleProgressBarConsumer(shell.err(), WIDTH))
                .clearDisplayOnFinish()
                .build());
    }

    public void at(long bytes) {
        if (bar != null && bytes - shown >= EVERY_BYTES) {
            shown = bytes;
            bar.stepTo(bytes);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}

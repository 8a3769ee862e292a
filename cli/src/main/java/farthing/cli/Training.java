package farthing.cli;

import farthing.cli.shell.Shell;

/**
 * The training run behind the start cache: runs each argument as a command line, so that the cache holds the classes
 * that a real start needs. Called by scripts/make-app only.
 */
final class Training {
    private Training() {}

    public static void main(String[] commandLines) {
        int worst = 0;
        for (String commandLine : commandLines) {
            String[] args = commandLine.isEmpty() ? new String[0] : commandLine.split(" ", -1);
            worst = Math.max(worst, Main.run(Shell.ofProcess(Books.INSTANCE), args));
        }
        System.exit(worst);
    }
}

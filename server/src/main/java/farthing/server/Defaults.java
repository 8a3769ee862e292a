package farthing.server;

/** Where the server is found unless told otherwise. */
public final class Defaults {
    /** Of no well-known service. */
    public static final int PORT = 4025;

    public static final String HOST = "127.0.0.1";

    private Defaults() {}
}

package farthing.page.machine;

import farthing.page.html.Key;
import java.util.List;

/** What the reader sets for own machines, in whichever view. */
public final class MachineKeys {
    /** The open model; empty for the scenario's own, or a usual one where that is closed. */
    public static final Key HOST = new Key("host", "");

    /** The text of a config.json that was dropped; it goes before the model. */
    public static final Key CONFIG = new Key("config", "");

    /** Work served of what all paid hours could serve, on average. */
    public static final Key UTILISATION = new Key("util", "60%");

    /** USD a year for the people who run the machines; empty where they are not counted. */
    public static final Key OPERATION = new Key("ops", "");

    /** Most milliseconds to the first token, and for each further one; empty where any will do. */
    public static final Key FIRST_TOKEN = new Key("ttft", "");

    public static final Key PER_TOKEN = new Key("tpot", "");

    /** Precision of weights; empty for what is usual on the accelerator. */
    public static final Key WEIGHTS = new Key("weights", "");

    /** Precision of keys and values. */
    public static final Key CACHE = new Key("kv", "bf16");

    /** Machines that are paid and stand by. */
    public static final Key SPARES = new Key("spares", "0");

    /** All of them. */
    public static final List<Key> EVERY =
            List.of(HOST, CONFIG, UTILISATION, OPERATION, FIRST_TOKEN, PER_TOKEN, WEIGHTS, CACHE, SPARES);

    /** What a button sets that puts a model in the place of whichever was there, a dropped one included. */
    public static String change(String model) {
        return HOST.name() + "=" + model + "&" + CONFIG.name() + "=";
    }

    private MachineKeys() {}
}

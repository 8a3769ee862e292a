package farthing.server;

import farthing.formats.doc.JsonText;
import farthing.formats.doc.Obj;
import farthing.io.JsonDocs;
import java.util.LinkedHashMap;
import java.util.Map;

/** A request of each verb that can be sent as it is. */
public final class Examples {
    private static final Map<String, String> REQUESTS = requests();

    private Examples() {}

    private static Map<String, String> requests() {
        Map<String, String> requests = new LinkedHashMap<>();
        requests.put("cost", "{\"model\": \"claude-sonnet-4-6\", \"in\": 50000, \"cached\": \"80%\", \"out\": 500}");
        requests.put("compare", "{\"in\": 1500, \"out\": 300, \"models\": [\"@mid\"], \"top\": 5}");
        requests.put("host", "{\"model\": \"llama-3.3-70b\", \"on\": \"8xH100\", \"utilisation\": \"30%\"}");
        requests.put(
                "breakeven",
                "{\"model\": \"llama-3.3-70b\", \"on\": \"8xH100\", \"volume\": \"20B tokens/month\", \"apiPrice\": 0.6}");
        requests.put("fit", "{\"model\": \"llama-3.1-70b\", \"on\": \"8xH100\", \"context\": \"128k\"}");
        requests.put("gpus", "{\"names\": [\"h100\", \"h200\"], \"for\": \"decode\"}");
        requests.put("anatomy", "{\"models\": [\"deepseek-v3\"], \"context\": \"32k\"}");
        requests.put("plan", "{\"preset\": \"rag\"}");
        requests.put("solve", "{\"preset\": \"rag\", \"goal\": \"margin >= 90%\", \"over\": [\"cache\", \"price\"]}");
        requests.put("tco", "{\"machine\": \"8xH100\", \"price\": \"230k to 280k\", \"years\": 5}");
        requests.put(
                "audit",
                "{\"model\": \"llama-3.3-70b\", \"on\": \"8xH200\", \"in\": 200, \"out\": 300, \"requestsPerSecond\": 5000}");
        requests.put("measurements", "{\"model\": \"llama-3.1-70b\", \"on\": \"h100\"}");
        requests.put("prices", "{\"provider\": \"anthropic\"}");
        requests.put("prices-show", "{\"model\": \"gemini-2.5-pro\"}");
        requests.put("prices-history", "{\"model\": \"o3\"}");
        return requests;
    }

    /** @throws IllegalStateException if the verb has no example yet */
    public static Obj request(String verb) {
        String text = REQUESTS.get(verb);
        if (text == null || !(JsonDocs.parse(text) instanceof Obj request)) {
            throw new IllegalStateException("the verb " + verb + " needs an example");
        }
        return request;
    }

    /** The example as a command. */
    static String curl(String verb) {
        return "curl http://localhost:" + Defaults.PORT + Api.PREFIX + verb
                + " -H 'Content-Type: application/json' -d '" + JsonText.compact(request(verb)) + "'";
    }
}

package farthing.web;

/** A book of invented prices with every shape of tariff, for {@link Parity}. */
final class ParityBook {
    static final String TEXT = """
            {"schema":"farthing/book/1","book":"parity","date":"2026-08-21","currency":"USD",
            "sources":[{"id":"own","name":"invented","version":"1","date":"2026-08-21","licence":"Apache-2.0"}],
            "providers":[
            {"id":"openai","name":"OpenAI","aliases":["azure"],"maker":true,"models":[
            {"id":"gpt-x","match":{"starts-with":"gpt-x-2"},"context":400000,"cards":[
            {"to":"2026-05-01","source":"own","prices":{"input":2,"cache_read":0.2,"output":12}},
            {"from":"2026-05-01","source":"own","checked":"2026-08-21",
            "prices":{"input":{"price":1.25,"over":[{"above":80000,"price":2.5}]},"cache_read":0.125,"output":10,
            "searches":{"price":10,"per":1000}},
            "tiers":{"flex":{"multiplier":0.5,"label":"half"},"batch":{"input":0.6,"output":5}},
            "regions":{"us":{"multiplier":1.1,"label":"US +10 %"}}}]},
            {"id":"gpt-x-audio","cards":[{"source":"own","prices":{"input":4,"input.audio":32,"output":16,
            "output.audio":64}}]},
            {"id":"gpt-x-image","cards":[{"source":"own","prices":{"input":5,"input.image":8,"output.image":30}}]},
            {"id":"embed-x","cards":[{"source":"own","prices":{"input":0.02}}]},
            {"id":"hear-x","cards":[{"source":"own",
            "prices":{"input_seconds.audio":{"price":0.111,"per":3600,"minimum":10,"increment":1}}}]}]},
            {"id":"anthropic","name":"Anthropic","maker":true,"models":[
            {"id":"claude-x","cards":[{"source":"own","prices":{"input":3,"cache_read":0.3,"cache_write_5m":3.75,
            "cache_write_1h":6,"output":15,"searches":{"price":10,"per":1000}},
            "tiers":{"batch":{"multiplier":0.5,"label":"half the standard price"}},
            "regions":{"us":{"multiplier":1.1,"label":"US +10 %"}}}]}]},
            {"id":"bedrock","name":"Amazon Bedrock","aliases":["aws"],"fallbacks":["anthropic"],"models":[
            {"id":"titan-x","cards":[{"source":"own","prices":{"input":0.3,"output":0.4}}]}]},
            {"id":"google","name":"Google","aliases":["vertex_ai"],"maker":true,"models":[
            {"id":"gemini-x","cards":[{"source":"own","coverage":"nearest-parent",
            "prices":{"input":{"price":1.25,"over":[{"above":100000,"price":2.5}]},"input.audio":1,
            "cache_read":0.31,"output":{"price":10,"over":[{"above":100000,"price":15}]}}}]}]},
            {"id":"mistral","name":"Mistral","maker":true,"models":[
            {"id":"mist-x","cards":[{"source":"own","prices":{"input":0.4,"output":2}}]}]},
            {"id":"deepseek","name":"DeepSeek","maker":true,"models":[
            {"id":"deep-x","cards":[{"source":"own","prices":{
            "input":{"price":0.27,"windows":[{"from":"16:30","to":"00:30","zone":"UTC","price":0.135}]},
            "cache_read":{"price":0.07,"windows":[{"from":"22:00","to":"06:00","days":["mon","sat"],
            "zone":"Asia/Shanghai","price":0.035}]},"output":1.1}}]}]},
            {"id":"xai","name":"xAI","maker":true,"models":[
            {"id":"grok-x","cards":[{"source":"own","prices":{"input":3,"cache_read":0.75,"output":15,
            "searches":{"price":25,"per":1000}}}]}]},
            {"id":"cohere","name":"Cohere","maker":true,"models":[
            {"id":"coh-x","cards":[{"source":"own","prices":{"input":2.5,"output":10}}]},
            {"id":"rank-x","cards":[{"source":"own","prices":{"rerank_units":{"price":2,"per":1000}}}]}]},
            {"id":"perplexity","name":"Perplexity","maker":true,"models":[
            {"id":"sonar-x","cards":[{"source":"own","prices":{"input":2,"output":8,"citation":2,
            "reasoning":3,"searches":{"price":5,"per":1000},"requests":{"price":14,"per":1000}}}]}]},
            {"id":"voyage","name":"Voyage","maker":true,"models":[
            {"id":"voy-x","cards":[{"source":"own","prices":{
            "input":{"price":0.06,"over":[{"above":20000,"price":0.02}],"graduated":true}}}]}]},
            {"id":"groq","name":"Groq","models":[
            {"id":"open-x","cards":[{"source":"own","prices":{"input":0.15,"cache_read":0.075,"output":0.6}}]}]},
            {"id":"openrouter","name":"OpenRouter","models":[
            {"id":"open-x","cards":[{"source":"own","prices":{"input":0.14,"output":0.57}}]}]}]}
            """;

    private ParityBook() {}
}

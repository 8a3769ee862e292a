package farthing.economics.audit;

/** What a claim runs into. */
public enum Limit {
    MEMORY("memory"),
    ARITHMETIC("the arithmetic rate"),
    BANDWIDTH("the memory bandwidth"),
    PRICE("the price of the API"),
    FACTORS("the product of its own factors");

    private final String label;

    Limit(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}

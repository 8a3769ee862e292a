package farthing.catalogue;

/** What a token, second or character carries. */
public enum Modality {
    ANY(""),
    TEXT("text"),
    AUDIO("audio"),
    IMAGE("image"),
    VIDEO("video"),
    DOCUMENT("document");

    private final String label;

    Modality(String label) {
        this.label = label;
    }

    /** The word in meter names; empty for {@link #ANY}. */
    public String label() {
        return label;
    }
}

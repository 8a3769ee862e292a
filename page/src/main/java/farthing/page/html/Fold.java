package farthing.page.html;

/** A part of a view that is not for everybody: it stands closed, under its title. */
public final class Fold {
    private Fold() {}

    /** @param id of the part on the page */
    public static Html of(String id, String title, Html content) {
        return new Html()
                .open("details", "class", "card fold", "id", id)
                .open("summary")
                .element("span", title)
                .close("summary")
                .open("div")
                .add(content)
                .close("div")
                .close("details");
    }
}

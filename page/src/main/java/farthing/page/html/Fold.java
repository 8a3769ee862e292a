package farthing.page.html;

/** A part of a view that is not for everybody: it stands closed, under its title. */
public final class Fold {
    private Fold() {}

    /** @param id of the part on the page */
    public static Html of(String id, String title, Html content) {
        return of(
                id,
                new Html().element("span", title),
                new Html().open("div").add(content).close("div"));
    }

    /**
     * Of a region and, with {@code -count} behind its id, of the words beside the title.
     *
     * @param region such as {@code interaction-levers}; the part is then called {@code fold-levers}
     */
    public static Html ofRegion(String region, String title) {
        Html head = new Html()
                .element("span", title)
                .text(" ")
                .element("span", "", "id", region + "-count", "class", "dim");
        String id = "fold" + region.substring(region.indexOf('-'));
        return of(id, head, new Html().open("div", "id", region).close("div"));
    }

    private static Html of(String id, Html head, Html content) {
        return new Html()
                .open("details", "class", "card fold", "id", id)
                .open("summary")
                .add(head)
                .close("summary")
                .add(content)
                .close("details");
    }
}

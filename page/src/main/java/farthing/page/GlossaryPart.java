package farthing.page;

import farthing.formats.glossary.Glossary;
import farthing.page.html.Html;

/**
 * The words that a reader meets and their meanings, as a part of the help: a file of its own, which the page asks for when
 * the help is opened.
 */
public final class GlossaryPart {
    private GlossaryPart() {}

    public static String html(Glossary glossary) {
        Html html = new Html().open("dl", "class", "words");
        for (Glossary.Term term : glossary.met()) {
            html.open("div")
                    .element("dt", term.word())
                    .element("dd", term.meaning())
                    .close("div");
        }
        return html.close("dl").toString();
    }
}

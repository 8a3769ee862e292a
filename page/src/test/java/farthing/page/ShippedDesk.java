package farthing.page;

import farthing.answers.desk.Desk;
import farthing.catalogue.PriceBook;
import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.terms.Terms;
import farthing.formats.doc.Doc;
import farthing.page.view.Facts;
import java.time.LocalDate;
import java.util.List;

/** A desk over the facts of a page, to hold the page's figures against. */
record ShippedDesk(Facts page) implements farthing.answers.desk.Facts {

    Desk desk() {
        return new Desk(this);
    }

    @Override
    public List<String> books() {
        return List.of(page.open().book().info().name());
    }

    @Override
    public PriceBook book(String name) {
        return page.open().book();
    }

    @Override
    public Terms terms() {
        return page.terms();
    }

    @Override
    public Hardware hardware() {
        return page.hardware();
    }

    @Override
    public List<String> presets() {
        return List.copyOf(page.presets().keySet());
    }

    @Override
    public Doc preset(String name) {
        Doc preset = page.presets().get(name);
        if (preset == null) {
            throw new IllegalArgumentException("no preset " + name);
        }
        return preset;
    }

    @Override
    public Doc example() {
        return preset("example");
    }

    @Override
    public LocalDate today() {
        return page.open().today();
    }
}

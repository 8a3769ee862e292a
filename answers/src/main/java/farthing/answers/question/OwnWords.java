package farthing.answers.question;

import farthing.economics.own.OwnOption;

/** What {@code tco} can be told, in words. They go into formats, so that a percent sign is written twice. */
public final class OwnWords {
    public static final String YEARS = "how long it is needed, 1 to 10";
    public static final String REGION = "of the electricity: us, europe or texas; paid by the kWh";
    public static final String COLO_POWER =
            "whether colocation has power and cooling in its price: included or separate";
    public static final String LOST = "months before the machine comes are lost, not bridged by rent";
    public static final String PROVIDER = "to rent from";
    public static final String LINE =
            "a line's amount each year as you know it, such as colo=60k,63k,66k; the last holds on";
    public static final String PRICE = "of one machine, such as 255k";
    public static final String NETWORK = "cables and switches between the machines";
    public static final String LIFE = "over which the books write it off, in equal parts";
    public static final String RESALE = "at the end: a share of the price, market (used price, declining) or book";
    public static final String USED = "used price of one accelerator today";
    public static final String RESALE_DECLINE = "of the used price a year";
    public static final String FINANCING = "interest a year, such as 8%%";
    public static final String KILOWATTS = "one machine draws at the peak";
    public static final String LOAD = "mean draw over the peak";
    public static final String ELECTRICITY = "a kWh";
    public static final String POWER_GROWTH = "of the electricity price a year";
    public static final String COOLING = "air, liquid, none, or a share of the power (a PUE of 1.4 is 40%%)";
    public static final String COLO = "colocation, a kW-month; 0 in a room of your own";
    public static final String MAINTENANCE = "a year, or a share of the price such as 10%%";
    public static final String OPS = "engineers who run it, bought or rented";
    public static final String SALARY = "a year, of one engineer";
    public static final String GROWTH = "of people and colocation a year";
    public static final String RENT = "an hour of one machine, in the first year";
    public static final String RENT_DECLINE = "of the rent a year, such as 25%%/year";
    public static final String RESERVED = "discount off the rent for a reservation";
    public static final String RENT_HOURS = "of the hours that a rented machine is kept";
    public static final String LEAD = "until the bought machine is there, such as 12m";
    public static final String NEEDED_IN = "until it is needed, such as 3m";
    public static final String UTILISATION =
            "work over what the paid hours could serve, for the cost of an hour of work";

    private OwnWords() {}

    /** As they are read. */
    public static String of(OwnOption option) {
        return words(option).replace("%%", "%");
    }

    private static String words(OwnOption option) {
        return switch (option) {
            case PRICE -> PRICE;
            case NETWORK -> NETWORK;
            case LIFE -> LIFE;
            case RESALE -> RESALE;
            case USED -> USED;
            case RESALE_DECLINE -> RESALE_DECLINE;
            case FINANCING -> FINANCING;
            case KILOWATTS -> KILOWATTS;
            case LOAD -> LOAD;
            case ELECTRICITY -> ELECTRICITY;
            case POWER_GROWTH -> POWER_GROWTH;
            case COOLING -> COOLING;
            case COLO -> COLO;
            case MAINTENANCE -> MAINTENANCE;
            case OPS -> OPS;
            case SALARY -> SALARY;
            case GROWTH -> GROWTH;
            case RENT -> RENT;
            case RENT_DECLINE -> RENT_DECLINE;
            case RESERVED -> RESERVED;
            case RENT_HOURS -> RENT_HOURS;
            case LEAD -> LEAD;
            case NEEDED_IN -> NEEDED_IN;
            case UTILISATION -> UTILISATION;
        };
    }
}

package farthing.quantity.sheet;

import java.util.List;

/** Which cells a formula looks at, in the order in which it names them. */
final class Readings {
    private Readings() {}

    static List<Cell> of(Formula formula) {
        return switch (formula) {
            case Formula.Given given -> List.of();
            case Formula.Known known -> List.of();
            case Formula.Sum sum -> sum.parts();
            case Formula.Product product -> product.factors();
            case Formula.Difference d -> List.of(d.from(), d.less());
            case Formula.Quotient q -> List.of(q.dividend(), q.divisor());
            case Formula.Least least -> List.of(least.one(), least.other());
            case Formula.Greatest greatest -> List.of(greatest.one(), greatest.other());
            case Formula.Whole whole -> List.of(whole.of());
            case Formula.Choice c -> List.of(c.left(), c.right(), c.then(), c.otherwise());
            case Formula.Power power -> List.of(power.base(), power.exponent());
            case Formula.Exponential exponential -> List.of(exponential.of());
            case Formula.ByLaw by -> List.of(by.one(), by.other());
        };
    }
}

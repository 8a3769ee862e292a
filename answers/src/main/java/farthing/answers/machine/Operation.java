package farthing.answers.machine;

import farthing.economics.machine.Team;
import java.math.BigDecimal;

/** Who keeps machines running. */
public sealed interface Operation {
    /** USD a year. */
    BigDecimal yearly(Team team);

    /** People and services at a price. */
    record Paid(PeriodicAmount amount) implements Operation {
        @Override
        public BigDecimal yearly(Team team) {
            return amount.perYear();
        }
    }

    /** Hours of one person a week. */
    record Hours(BigDecimal hours) implements Operation {
        @Override
        public BigDecimal yearly(Team team) {
            return team.weekly(hours);
        }
    }

    /** So many people. */
    record People(BigDecimal count) implements Operation {
        @Override
        public BigDecimal yearly(Team team) {
            return team.people(count);
        }
    }
}

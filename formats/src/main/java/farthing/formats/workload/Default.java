package farthing.formats.workload;

import java.math.BigDecimal;

/**
 * What stands where a file says nothing.
 *
 * @param source who says so
 */
record Default(BigDecimal mean, String source) {
    Default(String mean, String source) {
        this(new BigDecimal(mean), source);
    }
}

package farthing.cli.options;

import farthing.catalogue.ServiceTier;
import java.util.ArrayList;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a service tier. */
public final class TierName implements ITypeConverter<ServiceTier> {
    @Override
    public ServiceTier convert(String text) {
        ServiceTier tier = ServiceTier.ofLabel(text);
        if (tier == null) {
            throw new TypeConversionException(
                    "expected standard, batch, flex, priority, fast or provisioned, found '" + text + "'");
        }
        return tier;
    }

    /** The tiers, for completion. */
    public static final class Labels extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        public Labels() {
            for (ServiceTier tier : ServiceTier.values()) {
                add(tier.label());
            }
        }
    }
}

/** Audits as words and documents. Start with {@link farthing.formats.audit.AuditDoc}. */
@NullMarked
package farthing.formats.audit;

import org.jspecify.annotations.NullMarked;

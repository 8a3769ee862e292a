/**
 * What would make a workload cheaper, each as an edit of its file that is planned again. Start with
 * {@link farthing.formats.lever.Advisor}.
 */
@NullMarked
package farthing.formats.lever;

import org.jspecify.annotations.NullMarked;

/**
 * Worked examples of others as golden tests: bills that providers print and claims of a guide, in one small format of
 * our own ({@link farthing.io.worked.WorkedExample}), rated by the engine.
 */
@NullMarked
package farthing.io.worked;

import org.jspecify.annotations.NullMarked;

/**
 * The page: one state, six views, every number a door to its reason. Views are written as HTML here, so that the first
 * paint, the browser and the tests share them. Start with {@link farthing.page.Engine}.
 */
@NullMarked
package farthing.page;

import org.jspecify.annotations.NullMarked;

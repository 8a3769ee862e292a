/** The page's engine: the pure rooms compiled for the browser. {@link farthing.web.Parity} holds it equal to the JVM. */
@NullMarked
package farthing.web;

import org.jspecify.annotations.NullMarked;

/** What mends TeaVM while it compiles the page's engine; {@link farthing.web.compiler.Mending} is found by it. */
@NullMarked
package farthing.web.compiler;

import org.jspecify.annotations.NullMarked;

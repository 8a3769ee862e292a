/** The page in Chromium, as a reader uses it. Start with {@link farthing.browser.Visit}. */
@NullMarked
package farthing.browser;

import org.jspecify.annotations.NullMarked;

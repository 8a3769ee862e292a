/** The words of the house. Start with {@link Glossary}. */
@NullMarked
package farthing.formats.glossary;

import org.jspecify.annotations.NullMarked;

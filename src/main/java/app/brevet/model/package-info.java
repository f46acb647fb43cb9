/// The nouns of AWS credentials: immutable, without input or output.
@NullMarked
package app.brevet.model;

import org.jspecify.annotations.NullMarked;

/// The JSON library behind a small face.
@NullMarked
package app.brevet.json;

import org.jspecify.annotations.NullMarked;

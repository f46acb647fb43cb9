/// The rules of the house as tests. `docs/architecture.md` says what they are and why; two of its
/// tables are read here.
@NullMarked
package app.brevet.architecture;

import org.jspecify.annotations.NullMarked;

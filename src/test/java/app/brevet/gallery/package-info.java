/// A developers' window that shows each control in every state. It is not shipped.
@NullMarked
package app.brevet.gallery;

import org.jspecify.annotations.NullMarked;

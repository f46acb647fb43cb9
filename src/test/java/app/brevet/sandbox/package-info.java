/// The sandbox against AWS's own rules, vectors and clients.
@NullMarked
package app.brevet.sandbox;

import org.jspecify.annotations.NullMarked;

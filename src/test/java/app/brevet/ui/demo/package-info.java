@NullMarked
package app.brevet.ui.demo;

import org.jspecify.annotations.NullMarked;

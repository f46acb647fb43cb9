package app.brevet.gallery;

import java.util.function.Supplier;
import javafx.scene.Node;

/// One page of the gallery.
///
/// @param name of the control
/// @param content makes it anew, so that each picture starts from the same state
record Page(String name, Supplier<Node> content) {}

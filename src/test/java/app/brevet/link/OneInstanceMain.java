package app.brevet.link;

import app.brevet.os.Folders;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// A process of its own that is the one over the given folder until its input ends, and says each
/// time that it is asked to raise itself; or that ends, because another is the one.
public final class OneInstanceMain {

  private OneInstanceMain() {}

  public static void main(String[] arguments) throws IOException {
    try {
      Optional<OneInstance> one = OneInstance.become(Folders.under(Path.of(arguments[0])));
      if (one.isEmpty()) {
        System.out.println("another");
        return;
      }
      try (OneInstance link = one.get()) {
        link.onRaise(() -> System.out.println("raised"));
        System.out.println("one");
        System.in.readAllBytes();
      }
    } catch (LinkException e) {
      System.out.println(e.reason());
    }
  }
}

package app.brevet.image;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/// An agent such as a thief would plant: whatever Java loads it gives away that it was there.
public final class PlantedAgent {

  private static final String CLASS = "app/brevet/image/PlantedAgent.class";

  private PlantedAgent() {}

  /// Called by the Java that loads it, before its `main`.
  ///
  /// @param file where to tell it
  public static void premain(String file) throws IOException {
    Files.writeString(Path.of(file), "loaded");
  }

  /// Writes its jar, and gives the option that loads it.
  static String option(Path jar, Path told) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue("Premain-Class", PlantedAgent.class.getName());
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(file, manifest);
        InputStream bytes = PlantedAgent.class.getResourceAsStream("/" + CLASS)) {
      if (bytes == null) {
        throw new IOException("not on the class path: " + CLASS);
      }
      entries.putNextEntry(new JarEntry(CLASS));
      bytes.transferTo(entries);
      entries.closeEntry();
    }
    return "-javaagent:" + jar + "=" + told;
  }

  /// What it told; nothing if it was not loaded.
  static String told(Path file) throws IOException {
    return Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
  }
}

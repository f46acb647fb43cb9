import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The two ways Brevet starts, each with options and a cache of its own: what one needs early the
/// other never needs.
enum Start {
  WINDOW(
      "window.aot",
      // A heap for a quick start, of which what is not used goes back to the system afterwards.
      List.of(
          "-XX:InitialHeapSize=24m",
          "-XX:MinHeapSize=8m",
          "-Xmx128m",
          "-XX:MinHeapFreeRatio=10",
          "-XX:MaxHeapFreeRatio=20",
          "-XX:TrimNativeHeapInterval=10000",
          "--enable-native-access=ALL-UNNAMED,javafx.graphics"),
      List.of("-Dglass.platform=Headless", "-Dprism.order=sw", "app.brevet.app.Training")),
  COMMAND(
      "brevet.jsa",
      // Fifty of them may wait for one vault at the same time. So: a heap that starts small; only
      // what is called often is compiled; freed memory goes back while it waits; and the archive
      // lies where it was made for, as otherwise each process has a copy of it for itself. The
      // archive's own objects, 4 MB of them, would be copied into each heap: the young generation
      // is so large that they do not fit beside it, and only the few that are needed are made.
      List.of(
          "-XX:InitialHeapSize=4m",
          "-XX:NewSize=640k",
          "-Xmx400m",
          "-XX:MinHeapFreeRatio=5",
          "-XX:MaxHeapFreeRatio=10",
          "-Xss300k",
          "-XX:CompileThresholdScaling=20",
          "-XX:StringTableSize=4096",
          "-XX:TrimNativeHeapInterval=500",
          "-XX:+UnlockExperimentalVMOptions",
          "-XX:SymbolTableSize=4096",
          "-XX:+UnlockDiagnosticVMOptions",
          "-XX:ArchiveRelocationMode=0",
          "--enable-native-access=ALL-UNNAMED"),
      List.of("app.brevet.app.CommandTraining"));

  /// The same for the program and for the training of its cache: another value drops the cache.
  private static final List<String> COMMON =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Xlog:disable",
          "-Xlog:all=error:stderr",
          "-Xlog:aot*=off:stderr", // A copy with other times starts without its cache, as well.
          "-Xlog:cds*=off:stderr");

  /// No way into the memory, and none out of it: no debugger's tool attaches, and a crash leaves
  /// neither a heap, nor a core, nor a report, whose hex dump of the stack and registers may hold a
  /// secret. Fixed in the training too.
  private static final List<String> HARDENING =
      List.of(
          "-XX:+DisableAttachMechanism",
          "-XX:-HeapDumpOnOutOfMemoryError",
          "-XX:-CreateCoredumpOnCrash",
          "-XX:+SuppressFatalErrorMessage");

  /// JavaFX's own order tries OpenGL first. For a window that changes once a second the drivers
  /// cost more than they save: 45 MB, a tenth of the start, and twice the processor when idle.
  private static final List<String> LINUX_WINDOW = List.of("-Dprism.order=sw");

  private final String cache;
  private final List<String> options;
  private final List<String> training;

  Start(String cache, List<String> options, List<String> training) {
    this.cache = cache;
    this.options = options;
    this.training = training;
  }

  /// The name of the cache in the image's `lib`.
  String cache() {
    return cache;
  }

  /// The option that names the cache at this place.
  ///
  /// What an ahead-of-time cache holds is all loaded at once, which is quick where nearly all of it
  /// is needed; of a class data archive a command loads what it needs, and shares the rest.
  String cacheOption(String place) {
    return (this == WINDOW ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + place;
  }

  /// The options of the virtual machine.
  List<String> options() {
    List<String> system = this == WINDOW && isLinux() ? LINUX_WINDOW : List.of();
    return Stream.of(options, COMMON, HARDENING, system).flatMap(List::stream).toList();
  }

  /// What follows the options and the class path in the training run.
  List<String> training() {
    return training;
  }

  private static boolean isLinux() {
    return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("linux");
  }
}

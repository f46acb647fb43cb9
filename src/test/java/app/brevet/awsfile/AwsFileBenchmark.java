package app.brevet.awsfile;

import app.brevet.model.ProfileName;
import app.brevet.os.AtomicFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/// What reading and editing a large credentials file costs; [AwsFilePerformance] runs it.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class AwsFileBenchmark {

  private static final ProfileName OURS = new ProfileName("brevet-bench");

  /// How many sections the file has.
  @Param({"50", "500", "5000", "20000"})
  public int profiles;

  private byte[] bytes = {};
  private Path folder = Path.of("");
  private AtomicFile other = new AtomicFile(folder);
  private SharedCredentialsFile file = new SharedCredentialsFile(folder, folder);
  private int session;

  /// What another program does between two renewals.
  @State(Scope.Benchmark)
  public static class OtherProgram {

    private int edits;

    /// Changes a line of its own, in place.
    @Setup(Level.Invocation)
    public void edit(AwsFileBenchmark benchmark) throws IOException {
      edits++;
      byte[] line = Readings.bytes("# edit %09d\n".formatted(edits));
      try (OutputStream out = Files.newOutputStream(benchmark.path())) {
        out.write(line);
        out.write(benchmark.bytes);
      }
    }
  }

  /// Writes the file, with Brevet's section in it, on the disk: a temporary folder may be none.
  @Setup
  public void write() throws IOException, AwsFileException {
    folder = Files.createTempDirectory(Path.of("target"), "benchmark");
    other = new AtomicFile(folder.resolve("other"));
    Path path = path();
    Files.write(path, Readings.bytes(LargeFile.of(profiles)));
    file = new SharedCredentialsFile(path, folder.resolve("backups"));
    renew();
    bytes = Files.readAllBytes(path);
  }

  private Path path() {
    return folder.resolve("credentials");
  }

  /// Removes it.
  @TearDown
  public void remove() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /// Bytes to sections and properties.
  @Benchmark
  public Object parse() {
    return AwsFileReader.read(AwsFileText.of(bytes), AwsFileKind.CREDENTIALS);
  }

  /// Bytes to the bytes with a renewed section, read again and compared.
  @Benchmark
  public Object edit() throws AwsFileException {
    session++;
    return file.putting(OURS, TestSessions.session(session), TestSessions::noneIsOurs)
        .apply(Optional.of(bytes));
  }

  /// The whole renewal on the disk, from the first read to the renamed and forced file.
  @Benchmark
  public Object renew() throws AwsFileException {
    session++;
    return file.put(OURS, TestSessions.session(session), TestSessions::noneIsOurs);
  }

  /// The same once another program changed a line of its own, so that a copy is put aside first.
  @Benchmark
  public Object renewAfterOthers(OtherProgram program) throws AwsFileException {
    return renew();
  }

  /// As many bytes written, forced and renamed, and nothing else: what the disk takes.
  @Benchmark
  public void force() throws IOException {
    other.write(bytes);
  }
}

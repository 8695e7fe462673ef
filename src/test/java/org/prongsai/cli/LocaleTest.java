package org.prongsai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program started without its launcher, where the system cannot spell Thai file names. */
class LocaleTest {
  @TempDir Path folder;

  private record Ended(int exit, String out, String err) {}

  private Ended inLocaleC(String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add(Main.class.getName());
    command.addAll(List.of(arguments));
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.equals("LANG"));
    builder.environment().put("LC_ALL", "C");
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return new Ended(process.exitValue(), read(out), read(err));
  }

  private static String read(Path file) throws Exception {
    return Files.readString(file, StandardCharsets.UTF_8);
  }

  @Test
  void aCommandIsRefusedBeforeItCallsThaiFilesMissingAndSaysWhatToDo() throws Exception {
    assumeTrue(System.getProperty("os.name").equals("Linux"), "elsewhere names are always Unicode");
    Files.createDirectories(folder.resolve("site"));
    Files.writeString(folder.resolve("site/index.html"), "<!doctype html><html lang=en><title>t");
    Ended thai = inLocaleC("check", "site");
    assertThat(thai.exit()).as("%s", thai).isEqualTo(2);
    assertThat(thai.out()).isEmpty();
    assertThat(thai.err()).contains("เปิดไฟล์ชื่อภาษาไทยไม่ได้", "LC_ALL=C.UTF-8");
    Ended english = inLocaleC("check", "site", "--lang", "en");
    assertThat(english.exit()).isEqualTo(2);
    assertThat(english.err())
        .contains("files with Thai names cannot be opened", "ANSI_X3.4-1968", "./prongsai");
    // What opens no file is answered all the same.
    assertThat(inLocaleC("--version").exit()).isZero();
  }
}

package org.prongsai.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Supplier;
import org.prongsai.Refusal;
import org.prongsai.problem.Language;
import org.prongsai.problem.Words;
import picocli.CommandLine;

/** Where a run begins and ends; the exit code is an API. */
public final class Main {
  static final int FINE = 0;
  static final int PROBLEMS = 1;
  static final int USAGE = 2;
  static final int CRASH = 3;

  private Main() {}

  public static void main(String[] args) {
    String names = System.getProperty("sun.jnu.encoding", "UTF-8");
    boolean windows = System.getProperty("os.name", "").startsWith("Windows");
    if (args.length > 0 && !args[0].startsWith("-") && !windows && !isUtf8(names)) {
      // Without the launcher, in the locale C: files with Thai names would seem to be missing.
      Console console =
          new Console(
              stream(FileDescriptor.out),
              stream(FileDescriptor.err),
              language(args),
              System.getenv());
      console.refuse(new Refusal("refusal.locale", names));
      System.exit(USAGE);
    }
    System.exit(run(args, stream(FileDescriptor.out), stream(FileDescriptor.err), System.getenv()));
  }

  private static boolean isUtf8(String encoding) {
    return encoding.equalsIgnoreCase("UTF-8") || encoding.equalsIgnoreCase("UTF8");
  }

  /** UTF-8 whatever the machine's default is. */
  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  /** One run; a test can be its user. */
  public static int run(
      String[] args, PrintStream out, PrintStream err, Map<String, String> environment) {
    Language language = language(args);
    Console console = new Console(out, err, language, environment);
    CommandLine line = new CommandLine(new ProngsaiCommand(console));
    Map<String, Supplier<Object>> commands = commands(console);
    // Each command costs start-up time, and the one that is asked for needs no other.
    if (args.length > 0 && commands.containsKey(args[0])) {
      commands.keySet().retainAll(Set.of(args[0]));
    }
    commands.forEach((name, command) -> line.addSubcommand(name, command.get()));
    speak(line, HelpTexts.in(language));
    line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
    line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpLongOptionsMaxWidth(24);
    line.setParameterExceptionHandler((e, unused) -> UsageErrors.tell(e, console));
    line.setExecutionExceptionHandler((e, command, result) -> failure(e, console));
    try {
      return line.execute(args);
    } catch (Throwable broken) {
      // Out of memory, a jar that misses a class: the parser library lets errors through.
      return failure(broken, console);
    }
  }

  /** In the order of the help. */
  private static Map<String, Supplier<Object>> commands(Console console) {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("init", () -> new InitCommand(console, Console.person()));
    commands.put("build", () -> new BuildCommand(console));
    commands.put("check", () -> new CheckCommand(console));
    commands.put("import", () -> new ImportCommand(console));
    commands.put("audit", () -> new AuditCommand(console));
    commands.put("export", () -> ExportCommand.group(console));
    commands.put("serve", () -> new ServeCommand(console));
    commands.put("publish", () -> new PublishCommand(console, Path.of(""), Console.person()));
    return commands;
  }

  private static void speak(CommandLine line, ResourceBundle texts) {
    line.setResourceBundle(texts);
    line.getSubcommands().values().forEach(c -> speak(c, texts));
  }

  /** Known before anything is parsed, because parsing itself may have to speak. */
  private static Language language(String[] args) {
    for (int i = 0; i < args.length; i++) {
      String value =
          args[i].startsWith("--lang=")
              ? args[i].substring("--lang=".length())
              : args[i].equals("--lang") && i + 1 < args.length ? args[i + 1] : "";
      if (value.equalsIgnoreCase("en")) {
        return Language.EN;
      }
    }
    return Language.TH;
  }

  static int failure(Throwable e, Console console) {
    if (e instanceof Refusal refusal) {
      console.refuse(refusal);
      return USAGE;
    }
    Words words = console.words();
    console.err().println(words.text("cli.crash"));
    console.err().println(words.text("cli.crash-report"));
    console.err().println(ProngsaiCommand.TOOL + ", Java " + Runtime.version());
    // For the developers, to whom the words above ask people to send it: exit code 3 is our bug.
    e.printStackTrace(console.err());
    return CRASH;
  }
}

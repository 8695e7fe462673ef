package org.prongsai.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.prongsai.model.Target;
import org.prongsai.model.Target.Security;
import org.prongsai.report.Publication;
import org.prongsai.report.Publication.Change;
import org.prongsai.report.Report;

/** What a publish did → its proof; who saw it as a citizen is added later. */
final class Proofs {
  private Proofs() {}

  static Publication of(Publish.Request request, Site site, Publisher.Outcome outcome) {
    Plan plan = outcome.plan();
    List<Publication.File> files = new ArrayList<>();
    for (SiteFile file : plan.uploads()) {
      Change change =
          plan.added().contains(file)
              ? Change.NEW
              : plan.changed().contains(file) ? Change.CHANGED : Change.RESTORED;
      files.add(file(file, change, outcome));
    }
    plan.adopted().forEach(f -> files.add(file(f, Change.ADOPTED, outcome)));
    plan.deleted().forEach(f -> files.add(file(f, Change.DELETED, outcome)));
    return new Publication(
        request.target().name(),
        kind(request.target().way()),
        request.target().url(),
        request.now(),
        request.agency(),
        site.files().size(),
        plan.bytes(),
        outcome.atOnce(),
        files,
        items(request, site));
  }

  /** Every item whose page the site has; what citizens see of it is not asked yet. */
  private static List<Publication.Item> items(Publish.Request request, Site site) {
    List<Publication.Item> items = new ArrayList<>();
    for (Report.Completeness year : request.years()) {
      for (Report.Item item : year.items()) {
        SiteFile page = site.files().get(item.url() + "index.html");
        if (page != null) {
          items.add(
              new Publication.Item(
                  year.year(),
                  item.code(),
                  item.title(),
                  page.path(),
                  address(request.target().url(), page.path()),
                  page.sha256(),
                  request.now(),
                  Publication.Seen.ON_HOST));
        }
      }
    }
    return items;
  }

  private static Publication.File file(SiteFile file, Change change, Publisher.Outcome outcome) {
    boolean hashed = change == Change.ADOPTED || outcome.hashed().contains(file.path());
    return new Publication.File(
        file.path(), file.size(), file.sha256(), change, hashed ? "hash" : "size");
  }

  static String kind(Target.Way way) {
    if (way instanceof Target.Way.Ftp ftp) {
      return ftp.security() == Security.CLEAR ? "ftp" : "ftps";
    }
    return way instanceof Target.Way.Folder
        ? "folder"
        : way instanceof Target.Way.Zip ? "zip" : "sftp";
  }

  /** The address of a file as citizens have it: {@code …/} for a page called index.html. */
  static Optional<String> address(Optional<String> url, String path) {
    String shown = path.equals("index.html") ? "" : path.replaceAll("/index\\.html$", "/");
    return url.map(u -> u + UrlPath.of(shown));
  }
}

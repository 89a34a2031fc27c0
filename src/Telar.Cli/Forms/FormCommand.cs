using System.CommandLine;
using System.Globalization;
using System.Runtime;
using System.Xml;
using Telar.Cli.Shared;
using Telar.Core.Forms;
using Telar.Core.Forms.XForms;
using Telar.Core.Shared;

namespace Telar.Cli.Forms;

/// `telar form`: questionnaires written as XLSForms, without a browser.
public static class FormCommand
{
    internal static readonly Argument<string> Source = new("FILE") { Description = "The questionnaire: a workbook (XLSX), or a folder with the text of its sheets." };

    private const long UncollectedBytes = 80L << 20, EnoughForThat = 8 * UncollectedBytes;

    private static readonly Lock Collecting = new();

    private static readonly Argument<string?> Out = new("OUT") { Description = "File to write. Default: the terminal.", Arity = ArgumentArity.ZeroOrOne };

    public static Command Create()
    {
        var check = new Command("check", "Say what is wrong with a questionnaire, and what of it has no effect.") { Source };
        check.SetAction(Check);
        var convert = new Command("convert", "Write the XForm of a questionnaire, as the programs of ODK read it.") { Source, Out };
        convert.SetAction(Convert);
        var form = new Command("form", "Check questionnaires written as XLSForms, convert them, fill them in, bring them in and take them out.")
        {
            check, convert, FormFillCommand.Create(), FormImportCommand.Create(), FormExportCommand.Create(),
        };
        foreach (var step in FormStatusCommands.Create())
            form.Subcommands.Add(step);
        return form;
    }

    private static int Check(ParseResult parsed)
    {
        var (language, to) = (CommonOptions.LanguageOf(parsed), parsed.InvocationConfiguration.Output);
        var file = FormFile.Read(parsed.GetValue(Source)!, withScoring: true);
        var (form, problems, remarks) = (file.Form?.Form, file.Problems, file.Remarks);
        if (parsed.GetValue(CommonOptions.Json))
        {
            to.WriteLine(CommandJson.Of(new
            {
                title = form?.Settings.Title,
                id = form?.Settings.Id,
                version = form?.Settings.Version,
                languages = form?.Languages.Select(one => one.Name),
                questions = form?.Questions.Count(),
                count = problems.Count,
                problems = problems.Select(problem => Told(problem, language)),
                remarks = remarks.Select(remark => Told(remark, language)),
            }));
        }
        else
        {
            WriteForPeople(form, problems, remarks, language, to);
        }
        return problems.Count == 0 ? ExitCode.Done : ExitCode.Refused;
    }

    private static int Convert(ParseResult parsed)
    {
        // Written beside its place: a form that is refused, or a command that is stopped, leaves what was there.
        CollectLater();
        var path = parsed.GetValue(Out);
        var unfinished = path is null ? Path.GetTempFileName() : path + ".unfinished";
        try
        {
            var read = FormFile.Read(parsed.GetValue(Source)!, withScoring: false, form => Write(form, unfinished));
            if (read.Form is null)
                return ProblemPrinter.Refuse(parsed, read.Problems);
            if (path is null)
            {
                using var file = File.OpenRead(unfinished);
                using var terminal = Console.OpenStandardOutput();
                file.CopyTo(terminal);
                return ExitCode.Done;
            }
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            if (File.Exists(unfinished))
                File.Delete(unfinished);
        }
        var said = parsed.GetValue(CommonOptions.Json) ? CommandJson.Of(new { file = path }) : FormTexts.Written.Fill(CommonOptions.LanguageOf(parsed), ("file", Terminal.Plain(path)));
        parsed.InvocationConfiguration.Output.WriteLine(said);
        return ExitCode.Done;
    }

    // Nearly all that is read of a form is needed to the end: collecting meanwhile would only copy it. A form that needs more is collected as usual;
    // where memory is short, nothing is put off.
    private static void CollectLater()
    {
        lock (Collecting)
        {
            if (GCSettings.LatencyMode != GCLatencyMode.NoGCRegion && GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >= EnoughForThat)
                GC.TryStartNoGCRegion(UncollectedBytes);
        }
    }

    private static void Write(Form form, string path)
    {
        using var file = File.Create(path, bufferSize: 1 << 16);
        using var xml = XmlWriter.Create(file, XFormWriter.Settings);
        XFormWriter.Write(form, xml);
    }

    private static void WriteForPeople(Form? form, IReadOnlyList<Problem> problems, IReadOnlyList<Problem> remarks, Language language, TextWriter to)
    {
        ProblemPrinter.WriteForPeople(problems, language, to);
        if (form is null)
        {
            to.WriteLine();
            to.WriteLine(FormTexts.Problems.Fill(language, ("n", Number(problems.Count))));
        }
        else
        {
            to.WriteLine(Terminal.Plain(FormTexts.Readable.Fill(
                language,
                ("title", form.Settings.Title), ("questions", FormTexts.Questions.Say(language, form.Questions.Count())),
                ("languages", FormTexts.Languages.Say(language, form.Languages.Count)), ("names", string.Join(", ", form.Languages.Select(one => one.Name))))));
        }
        if (remarks.Count == 0)
            return;
        to.WriteLine();
        to.WriteLine(FormTexts.Remarks.In(language));
        ProblemPrinter.WriteForPeople(remarks, language, to);
    }

    internal static object Told(Problem problem, Language language) => new
    {
        problem.Code,
        problem.Place.File,
        problem.Place.Line,
        problem.Place.Column,
        Message = problem.What(language),
        Remedy = problem.ToDo(language),
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

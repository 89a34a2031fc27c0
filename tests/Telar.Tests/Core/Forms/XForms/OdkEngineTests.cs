using System.Globalization;
using Telar.Core.Forms;
using Telar.Core.Forms.Answering;
using Telar.Core.Forms.Expressions;
using Telar.Core.Forms.Filling;
using Telar.Core.Forms.Reading;
using Telar.Core.Shared;
using Telar.Storage.Forms;
using Telar.Storage.Instruments;
using Telar.Tests.Given;

namespace Telar.Tests.Core.Forms.XForms;

/// The same answers, given to the engine of ODK Web Forms through our XForm and to our own form, have the same consequences:
/// what is asked, what must be answered, what is computed, what is wrong, which options are offered.
public class OdkEngineTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string, string, string> Forms => new()
    {
        { "relevance hides and shows", "survey\ntype|name|label|relevant\ninteger|a|A|\ntext|b|B|${a} > 3\nbegin group|g|G|${b} = 'x'\ntext|c|C|\nend group|||", "a=5;b=x;c=y;a=1" },
        { "constraint and required", "survey\ntype|name|label|constraint|required\ninteger|a|A|. > 0 and . < 10|yes\ntext|b|B||${a} > 5\ndecimal|c|C|. < ${a}|", "a=12;c=3.5" },
        { "calculation in chains", "survey\ntype|name|label|calculation\ninteger|a|A|\ncalculate|b||${a} * 2\ncalculate|c||if(${b} > 10, 'much', 'little')\ncalculate|d||concat(${c}, '-', ${a})", "a=7" },
        { "selects with a filter", "survey\ntype|name|label|choice_filter\nselect_one regions|r|R|\nselect_one towns|t|T|region = ${r}\nselect_multiple towns|m|M|region != ${r}\n\nchoices\nlist_name|name|label|region\nregions|n|North|\nregions|s|South|\ntowns|a|A|n\ntowns|b|B|n\ntowns|c|C|s", "r=n;t=a;m=c" },
        { "or other", "survey\ntype|name|label\nselect_multiple l or_other|a|A\n\nchoices\nlist_name|name|label\nl|x|X", "a=x other;a_other=that" },
        { "selected and counts", "survey\ntype|name|label|calculation|constraint\nselect_multiple l|a|A||not(selected(., 'none') and count-selected(.) > 1)\ncalculate|n||count-selected(${a})|\ncalculate|f||selected-at(${a}, 0)|\n\nchoices\nlist_name|name|label\nl|x|X\nl|y|Y\nl|none|None", "a=x none" },
        { "repeats and sums", "survey\ntype|name|label|calculation|relevant\nbegin repeat|p|P||\ntext|who|Who||\ninteger|age|Age||${who} != ''\ncalculate|next||${age} + 1|\nend repeat||||\ncalculate|all||sum(${age})|\ncalculate|n||count(${p})|\ncalculate|second||indexed-repeat(${age}, ${p}, 2)|", "+p;p[1]/who=Ana;p[1]/age=30;p[2]/who=Luis;p[2]/age=12" },
        { "a counted repeat", "survey\ntype|name|label|calculation|repeat_count\ninteger|n|N||\nbegin repeat|p|P||${n}\ncalculate|at||position(..)|\ninteger|v|V||\nend repeat||||\ncalculate|sum||sum(${v})|", "n=3;p[1]/v=1;p[3]/v=5" },
        { "defaults and a trigger", "survey\ntype|name|label|default|trigger|calculation\ntext|a|A|pan||\ntext|b|B|concat(${a}, '!')||\ntext|c|C||${a}|concat('was ', ${a})", "a=vino" },
        { "dates and text", "survey\ntype|name|label|calculation|constraint\ndate|d|D||. <= date('2030-01-01')\ncalculate|y||format-date(${d}, '%Y')|\ntext|t|T||regex(., '^[a-z]+$')\ncalculate|l||string-length(${t})|", "d=2024-02-29;t=abc1" },
        { "rank, range and acknowledge", "survey\ntype|name|label|parameters|required\nrank l|o|O||\nrange|s|S|start=0 end=10 step=2|\nacknowledge|k|K||yes\n\nchoices\nlist_name|name|label\nl|a|A\nl|b|B", "o=b a;s=4" },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public Task Both_come_to_the_same(string about, string form, string answers)
    {
        Assert.NotEmpty(about);
        return CompareAsync(XlsForm.Read(form), filled =>
        {
            var steps = StepsOf(answers);
            foreach (var step in steps)
                Take(filled, step);
            return steps;
        });
    }

    // Answered at random, so that much of each form is asked; the same seed gives the same answers.
    [Fact]
    public async Task The_shipped_instruments_come_to_the_same()
    {
        List<Problem> problems = [];
        foreach (var instrument in InstrumentFolder.ReadAll(Repository.PathOf("catalogue"), problems))
            await CompareAsync(instrument.Form, filled => Answered(filled, seed: 1));
        Assert.Empty(problems);
    }

    [Theory]
    [InlineData("kobo_examples", "KoBoXLSFormExamples.xlsx", 1)]
    [InlineData("unhcr_rms", "RMS_CAPI_v3.xlsx", 1)]
    [InlineData("unhcr_rms", "RMS_CATI_v3.xlsx", 1)]
    [InlineData("unhcr_rms", "RMS_CATI_v3.xlsx", 2)]
    public async Task Questionnaires_of_others_come_to_the_same(string folder, string file, int seed)
    {
        List<Problem> problems = [];
        var tables = Repaired(FormWorkbookFile.ReadFile(Reference.Path("data", "questionnaires", folder, file), problems)!);
        var reading = FormReader.Read(tables);
        Assert.Empty(reading.Outcome.Problems.Select(problem => $"{problem.Place} {problem.What(Language.En)}"));

        await CompareAsync(reading.Outcome.Value, filled => Answered(filled, seed));
    }

    // As the guide tells: the rows of the file of places go to external_choices, and a group gets a name without blanks.
    private static FormTables Repaired(FormTables tables) => new(
    [
        .. tables.Tables.Select(table => table with { Rows = [.. table.Rows.Select(row => row with { Cells = [.. row.Cells.Select(cell => cell == "S3. Reg below5" ? "S3_Reg_below5" : cell)] })] }),
        new("external_choices", ["list_name", "name", "label"], [new(2, ["admin_level", "p1", "One"])]),
    ]);

    private static async Task CompareAsync(Form form, Func<FilledForm, IReadOnlyList<OdkEngine.Step>> answer)
    {
        var compiled = CompiledForm.Of(form);
        Assert.Empty(compiled.Problems.Select(problem => $"{problem.Place} {problem.What(Language.En)}"));
        var filled = FilledForm.Begin(compiled.Value, new(TimeProvider.System.GetUtcNow(), Seed: 1));
        var theirs = await OdkEngine.FillAsync(form, answer(filled), Ct);

        var wrong = filled.ProblemsOf(filled.Root).Select(problem => problem.Element.Path).ToHashSet(StringComparer.Ordinal);
        var differences = new List<string>();
        foreach (var element in FilledForm.Elements(filled.Root).Where(element => element.IsLeaf && filled.FieldOf(element).Question is not null))
        {
            var path = NumberedPath(filled, element);
            if (!theirs.TryGetValue(path, out var other))
            {
                differences.Add($"{path} is not there");
                continue;
            }
            var question = filled.FieldOf(element).Question!;
            Compare(path, "relevant", element.IsRelevant, other.Relevant);
            if (!element.IsRelevant || question.Type == QuestionType.Metadata)
                continue;
            Compare(path, "required", filled.IsRequired(element), other.Required);
            if (!MayDiffer(question, element.Text, other.Value))
                Compare(path, "value", Normal(element.Text), Normal(other.Value));
            if (question.Type is not (QuestionType.Calculate or QuestionType.Note))
                Compare(path, "valid", !wrong.Contains(element.Path), other.Violation is null);
            if (other.Options is not null && !question.Parameters.ContainsKey("randomize"))
                Compare(path, "options", string.Join(' ', filled.ChoicesOf(element).Select(choice => choice.Name)), string.Join(' ', other.Options));
        }
        Assert.Empty(differences);

        void Compare<T>(string path, string what, T own, T other)
        {
            if (!Equals(own, other))
                differences.Add($"{path} {what}: {own}, and not {other}");
        }
    }

    private static List<OdkEngine.Step> Answered(FilledForm filled, int seed)
    {
        var chance = new Random(seed);
        var steps = new List<OdkEngine.Step>();
        foreach (var element in FilledForm.Elements(filled.Root).ToList())
        {
            if (!element.IsLeaf || !element.IsRelevant || !filled.TakesAnswers(element) || AnswerTo(filled, element, chance) is not { } answer)
                continue;
            filled.Answer(element, answer);
            steps.Add(new(NumberedPath(filled, element), answer));
        }
        return steps;
    }

    private static string? AnswerTo(FilledForm filled, InstanceNode element, Random chance)
    {
        var question = filled.FieldOf(element).Question!;
        var names = filled.ChoicesOf(element).Select(choice => choice.Name).ToList();
        return question.Type switch
        {
            QuestionType.Text => "pan",
            QuestionType.Integer => chance.Next(40).ToString(CultureInfo.InvariantCulture),
            QuestionType.Decimal => (chance.Next(40) / 4.0).ToString(CultureInfo.InvariantCulture),
            QuestionType.Date => "2024-02-29",
            QuestionType.Range => question.Parameters["end"],
            QuestionType.Acknowledge => "OK",
            QuestionType.SelectOne when names.Count > 0 => names[chance.Next(names.Count)],
            QuestionType.SelectMultiple when names.Count > 0 => string.Join(' ', names.Where((_, at) => at == 0 || chance.Next(2) == 0)),
            QuestionType.Rank when names.Count > 0 => string.Join(' ', Enumerable.Reverse(names)),
            _ => null,
        };
    }

    private static void Take(FilledForm filled, OdkEngine.Step step)
    {
        if (step.Add is { } repeat)
            filled.Add(filled.Root, filled.Form.Find(repeat)!);
        else
            Assert.Empty(PutAnswers.Into(filled, [new(step.Path!, step.Value!, ProblemPlace.Nowhere)]));
    }

    // "a=5;+p;p[2]/who=Ana": an answer, a further turn, an answer in it.
    private static List<OdkEngine.Step> StepsOf(string text) =>
        [.. text.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(step => step.StartsWith('+')
            ? new OdkEngine.Step(Add: "/data/" + step[1..])
            : new OdkEngine.Step(Path: (step.StartsWith("c=y", StringComparison.Ordinal) ? "/data/g/" : "/data/") + step.Split('=')[0], Value: step.Split('=')[1]))];

    // Two clocks never say the same; and a sum over answers that were all hidden is 0 here, as in JavaRosa, and nothing there.
    private static bool MayDiffer(FormQuestion question, string own, string other) =>
        question.Calculation is { } calculation
        && (calculation.Text.Contains("now()", StringComparison.Ordinal) || (calculation.Text.StartsWith("sum(", StringComparison.Ordinal) && own == "0" && other.Length == 0));

    // The engine numbers every turn, the only one too.
    private static string NumberedPath(FilledForm filled, InstanceNode element)
    {
        var path = "";
        for (var up = element; up is not null && up.Name.Length > 0; up = up.Parent)
            path = "/" + up.Name + (filled.FieldOf(up).IsRepeat ? string.Create(CultureInfo.InvariantCulture, $"[{up.Position}]") : "") + path;
        return path;
    }

    private static string Normal(string value) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number.ToString("R", CultureInfo.InvariantCulture) : value;
}

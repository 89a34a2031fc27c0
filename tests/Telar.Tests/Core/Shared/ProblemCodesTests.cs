using System.Reflection;
using Telar.Core.Shared;

namespace Telar.Tests.Core.Shared;

/// docs/problem-codes.txt is the register: one line a code, sorted, with what it says in English.
/// A code that changes its meaning shows there as a changed line, which a reviewer will ask about.
public class ProblemCodesTests
{
    private static readonly string[] Floors = ["Telar.Core", "Telar.Storage", "Telar.Services", "Telar.Web", "telar"];

    [Fact]
    public void Every_code_has_one_kind()
    {
        var twice = AllKinds().GroupBy(kind => kind.Code, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key);

        Assert.Empty(twice);
    }

    [Fact]
    public void Every_code_stands_in_the_register_with_its_meaning()
    {
        var register = Repository.PathOf("docs", "problem-codes.txt");
        var lines = AllKinds().Select(kind => $"{kind.Code}: {kind.Message.En}").Order(StringComparer.Ordinal);
        var expected = string.Join('\n', lines) + "\n";

        // To write the register after a new code: TELAR_WRITE=1 ./telar test, then read the difference.
        if (Environment.GetEnvironmentVariable("TELAR_WRITE") == "1")
            File.WriteAllText(register, expected);
        Assert.Equal(expected, File.ReadAllText(register));
    }

    [Fact]
    public void Every_problem_says_what_and_what_to_do_in_three_languages()
    {
        foreach (var kind in AllKinds())
        {
            foreach (var language in Languages.All)
            {
                Assert.False(string.IsNullOrWhiteSpace(kind.Message.In(language)), kind.Code);
                Assert.False(string.IsNullOrWhiteSpace(kind.Remedy.In(language)), kind.Code);
            }
            Assert.Empty(LocalTextRules.ProblemsOf(kind.Message, kind.Code, saysSame: false, ProblemPlace.Nowhere));
            Assert.Empty(LocalTextRules.ProblemsOf(kind.Remedy, kind.Code, saysSame: false, ProblemPlace.Nowhere));
        }
    }

    private static IEnumerable<ProblemKind> AllKinds() =>
        from floor in Floors
        from type in Assembly.Load(floor).GetTypes()
        from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        where field.FieldType == typeof(ProblemKind)
        select (ProblemKind)field.GetValue(null)!;
}

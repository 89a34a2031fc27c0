using Telar.Core.Forms.Expressions;
using Telar.Core.Shared;

namespace Telar.Tests.Core.Forms.Expressions;

/// A small filled form to try expressions on, at half past nine in the evening of 2026-03-15 in Bogotá.
internal static class SampleInstance
{
    public static readonly EvaluationContext Context = new(new(2026, 3, 15, 21, 30, 0, TimeSpan.FromHours(-5)), Seed: 7, "Español (es)", "es");

    public static InstanceNode Document() => new("",
    [
        new InstanceNode("data",
        [
            new("name", "Rosa"),
            new("country", "pe"),
            new("empty"),
            new("div", "6"),
            new("mod", "3"),
            Person("Luis", "44"),
            Person("Inés", "38"),
            Person("Rosa", "38"),
            new("staff", "6"),
            new("shops", "3"),
            new("channels", "web shop fair"),
            new("since", "2019-07-01"),
        ]),
    ]);

    public static Evaluation Evaluation() => new(Document(), Context, new Cities());

    /// What an expression comes to at the root of the form, as text; one that is refused or stopped fails the test.
    public static string Text(string text)
    {
        var read = Expression.Parse(text, ProblemPlace.Nowhere);
        Assert.Empty(read.Problems.Select(problem => problem.What(Language.En)));
        var evaluation = Evaluation();
        var value = read.Value.Evaluate(evaluation, evaluation.Document.Children[0]).ToText();
        Assert.Null(evaluation.Fault);
        return value;
    }

    private static InstanceNode Person(string name, string age) => new("person", [new InstanceNode("name", name), new InstanceNode("age", age)]);

    private sealed class Cities : IExpressionSurroundings
    {
        public InstanceNode? Instance(string name) => name == "cities"
            ? new("", [new InstanceNode("root", [Item("lima", "pe"), Item("cusco", "pe"), Item("bogota", "co")])])
            : null;

        public string ChoiceName(int place, string choice, string language) => choice;

        private static InstanceNode Item(string name, string country) => new("item", [new InstanceNode("name", name), new InstanceNode("country", country)]);
    }
}

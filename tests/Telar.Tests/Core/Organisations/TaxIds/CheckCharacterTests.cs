using Telar.Core.Organisations.TaxIds;
using Telar.Core.Shared;

namespace Telar.Tests.Core.Organisations.TaxIds;

/// What the formulas promise, held for many made-up numbers of every kind: the example with other digits, and its check characters again.
public class CheckCharacterTests
{
    private const int Numbers = 400;
    private const ulong Seed = 20261121;

    public static TheoryData<string, int> Kinds =>
        [.. TaxIdRules.All.SelectMany(rule => rule.Kinds.Index().Where(kind => kind.Item.Checks.Count > 0).Select(kind => (rule.Country, kind.Index)))];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_single_wrong_digit_is_seen(string country, int place)
    {
        var kind = TaxIdRules.RuleOf(country)!.Kinds[place];
        var (tried, missed) = (0, 0);

        foreach (var (number, chance) in ValidNumbers(country, kind))
        {
            var at = DigitsOf(kind, number)[chance.PickAt(100, DigitsOf(kind, number).Count)];
            var wrong = With(number, at, (char)('0' + ((number[at] - '0' + 1 + chance.PickAt(101, 9)) % 10)));
            tried++;
            if (kind.Read(wrong) is null || !kind.Holds(wrong))
                continue;
            missed++;
            Assert.All(kind.Checks, check => Assert.True(IsBlindAt(check, at, number[at] - wrong[at]) || IsShared(check, number), $"{number} {wrong}"));
        }

        Assert.InRange(tried, Numbers / 2, Numbers);
        Assert.InRange(missed, 0, tried / 6);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Two_neighbours_swapped_are_seen(string country, int place)
    {
        var kind = TaxIdRules.RuleOf(country)!.Kinds[place];
        var (tried, missed) = (0, 0);

        foreach (var (number, chance) in ValidNumbers(country, kind))
        {
            var pairs = DigitsOf(kind, number).Where(at => DigitsOf(kind, number).Contains(at + 1) && number[at] != number[at + 1]).ToList();
            if (pairs.Count == 0)
                continue;
            var first = pairs[chance.PickAt(100, pairs.Count)];
            var swapped = With(With(number, first, number[first + 1]), first + 1, number[first]);
            tried++;
            if (kind.Read(swapped) is null || !kind.Holds(swapped))
                continue;
            missed++;
            var isNineAndNought = (number[first], number[first + 1]) is ('0', '9') or ('9', '0');
            Assert.All(kind.Checks, check => Assert.True(WeighsAlike(check, first, number[first] - number[first + 1]) || IsShared(check, number) || (check.AddsDigits && isNineAndNought), $"{number} {swapped}"));
        }

        Assert.InRange(tried, Numbers / 3, Numbers);
        Assert.InRange(missed, 0, tried / 6);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Another_check_character_is_seen(string country, int place)
    {
        var kind = TaxIdRules.RuleOf(country)!.Kinds[place];

        foreach (var (number, _) in ValidNumbers(country, kind).Take(50))
        {
            foreach (var check in kind.Checks)
            {
                var right = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".Where(last => check.Holds(With(number, check.At, last)));
                Assert.Equal(check.Or.Length > 0 ? 2 : 1, right.Count());
            }
        }
    }

    // From the example of the kind: other digits wherever one stands, then the check characters that follow.
    private static IEnumerable<(string Number, RandomStream Chance)> ValidNumbers(string country, TaxIdKind kind)
    {
        var example = TaxIdRules.Check(country, kind.Example).Value.Normal;
        for (var turn = 0UL; turn < Numbers; turn++)
        {
            var chance = RandomStream.Of(Seed, turn);
            var number = example;
            // Dates and provinces leave less to choose: where a number does not look right any more, fewer digits change.
            foreach (var at in DigitsOf(kind, example))
            {
                var other = With(number, at, (char)('0' + chance.PickAt((ulong)at, 10)));
                number = kind.Read(other) is null ? number : other;
            }
            foreach (var check in kind.Checks)
                number = With(number, check.At, check.Characters[check.RestOf(number)]);
            if (kind.Checks.All(check => number[check.At] != ' ') && kind.Read(number) is not null)
                yield return (number, chance);
        }
    }

    private static List<int> DigitsOf(TaxIdKind kind, string number) =>
        [.. Enumerable.Range(0, number.Length).Where(at => char.IsAsciiDigit(number[at]) && kind.Checks.All(check => at != check.At) && kind.Checks.Any(check => at >= check.From && at < check.At))];

    private static string With(string number, int at, char character) => number[..at] + character + number[(at + 1)..];

    private static bool IsBlindAt(CheckCharacter check, int at, int change) => !check.AddsDigits && check.Weights[at - check.From] * change % check.Characters.Length == 0;

    private static bool WeighsAlike(CheckCharacter check, int at, int change) => !check.AddsDigits && (check.Weights[at - check.From] - check.Weights[at + 1 - check.From]) * change % check.Characters.Length == 0;

    private static bool IsShared(CheckCharacter check, string number) => check.Characters.Count(one => one == number[check.At]) > 1;
}

using System.Text.Json;
using Statsig.Runtime.Serialization;

namespace Statsig.Runtime.Tests;

/// <summary>A value type as the generator writes it.</summary>
internal sealed record CheckoutSettings(int MaxItems, bool OneClick, double Fee, string Theme, long Limit)
{
    public static readonly CheckoutSettings Default = new(20, false, 1.5, "light", 100);

    public static DynamicConfig<CheckoutSettings> Config => new("checkout_settings", CheckoutSettingsReader.Instance);

    public static Experiment<CheckoutSettings> Experiment => new("checkout_test", CheckoutSettingsReader.Instance);

    public sealed class CheckoutSettingsReader : ValueReader<CheckoutSettings>
    {
        public static readonly CheckoutSettingsReader Instance = new();

        public override CheckoutSettings Default => CheckoutSettings.Default;

        public override CheckoutSettings Read(ref Utf8JsonReader reader, ref ValueReadContext context)
        {
            if (!context.BeginObject(ref reader))
            {
                return Default;
            }

            var (maxItems, oneClick, fee, theme, limit) = Default;
            while (context.NextProperty(ref reader))
            {
                if (reader.ValueTextEquals("max_items"u8))
                {
                    context.ReadInt32(ref reader, "max_items", ref maxItems);
                }
                else if (reader.ValueTextEquals("one_click"u8))
                {
                    context.ReadBoolean(ref reader, "one_click", ref oneClick);
                }
                else if (reader.ValueTextEquals("fee"u8))
                {
                    context.ReadDouble(ref reader, "fee", ref fee);
                }
                else if (reader.ValueTextEquals("theme"u8))
                {
                    context.ReadString(ref reader, "theme", ref theme);
                }
                else if (reader.ValueTextEquals("limit"u8))
                {
                    context.ReadInt64(ref reader, "limit", ref limit);
                }
                else
                {
                    context.Skip(ref reader);
                }
            }

            return new CheckoutSettings(maxItems, oneClick, fee, theme, limit);
        }
    }
}

"""A program with thirty flags, whose names are long."""

regularization_strength_of_layer_01 = 0.1
regularization_strength_of_layer_02 = 0.2
regularization_strength_of_layer_03 = 0.3
regularization_strength_of_layer_04 = 0.4
regularization_strength_of_layer_05 = 0.5
regularization_strength_of_layer_06 = 0.6
regularization_strength_of_layer_07 = 0.7
regularization_strength_of_layer_08 = 0.8
regularization_strength_of_layer_09 = 0.9
regularization_strength_of_layer_10 = 1.0
regularization_strength_of_layer_11 = 1.1
regularization_strength_of_layer_12 = 1.2
regularization_strength_of_layer_13 = 1.3
regularization_strength_of_layer_14 = 1.4
regularization_strength_of_layer_15 = 1.5
regularization_strength_of_layer_16 = 1.6
regularization_strength_of_layer_17 = 1.7
regularization_strength_of_layer_18 = 1.8
regularization_strength_of_layer_19 = 1.9
regularization_strength_of_layer_20 = 2.0
regularization_strength_of_layer_21 = 2.1
regularization_strength_of_layer_22 = 2.2
regularization_strength_of_layer_23 = 2.3
regularization_strength_of_layer_24 = 2.4
regularization_strength_of_layer_25 = 2.5
regularization_strength_of_layer_26 = 2.6
regularization_strength_of_layer_27 = 2.7
regularization_strength_of_layer_28 = 2.8
regularization_strength_of_layer_29 = 2.9
regularization_strength_of_layer_30 = 3.0

values = [value for name, value in sorted(globals().items()) if name.startswith("regularization")]
print(f"mean_absolute_error_on_validation_data: {sum(abs(value - 0.5) * i for i, value in enumerate(values)):.5f}")
